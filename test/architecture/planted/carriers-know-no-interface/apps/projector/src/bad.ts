import '#dashboard';
