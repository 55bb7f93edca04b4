import '#shapes';
