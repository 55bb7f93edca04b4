import '#api';
