export { DashboardModule } from './dashboard.module.js';
export { pages } from './pages/index.js';
