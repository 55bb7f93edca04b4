const later = async (): Promise<void> => {};

later();
