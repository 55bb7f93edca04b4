import '../../house/reader.js';
