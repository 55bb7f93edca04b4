import '#platform/serving';
