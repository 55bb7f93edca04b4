import type { Rules, RulesVersion } from './rules.js';
import { version1 } from './version-1.js';
import { version2 } from './version-2.js';

const versions: Readonly<Record<RulesVersion, Rules>> = { 1: version1, 2: version2 };

export const rulesOf = (version: RulesVersion): Rules => versions[version];
