import '../outgoing/events.js';
