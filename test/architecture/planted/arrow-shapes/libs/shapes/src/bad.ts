import '#register';
