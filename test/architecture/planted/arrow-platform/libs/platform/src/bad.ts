import '#actions';
