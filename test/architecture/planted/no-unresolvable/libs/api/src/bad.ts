import 'not-a-library-we-have';
