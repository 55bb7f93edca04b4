export const said = (answer: 'yes' | 'no'): string => {
  switch (answer) {
    case 'yes':
      return 'yes';
  }
  return '';
};
