import '../overview/part.js';
