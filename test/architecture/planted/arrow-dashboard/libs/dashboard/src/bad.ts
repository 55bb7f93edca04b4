import '#platform';
