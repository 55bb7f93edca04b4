import { agreesWithTheCorpus } from './agreement.js';
import { overPostgres } from './servers.js';

agreesWithTheCorpus('PostgreSQL', overPostgres);
