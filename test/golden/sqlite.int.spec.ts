import { agreesWithTheCorpus } from './agreement.js';
import { overSqlite } from './servers.js';

agreesWithTheCorpus('SQLite', overSqlite);
