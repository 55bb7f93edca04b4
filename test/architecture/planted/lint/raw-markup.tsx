export const RawMarkup = ({ html }: { readonly html: string }) => <div dangerouslySetInnerHTML={{ __html: html }} />;
