export { DashboardModule } from './dashboard.module.js';
export { DeskModule } from './desk/desk.module.js';
export { pages } from './pages/index.js';
