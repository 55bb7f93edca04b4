import '#progress';
