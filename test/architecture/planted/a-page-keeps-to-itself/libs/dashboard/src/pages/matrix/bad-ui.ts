import '../../ui/text.js';
