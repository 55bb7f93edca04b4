import type { Words } from '#kernel';
import type { RecommendationStanding } from './model.js';

export const recommendationStandingWords: Readonly<Record<RecommendationStanding, Words>> = {
  voiced: { ar: 'أُبديت', en: 'voiced', fr: 'exprimée' },
  'conference-adopted': { ar: 'اعتمدها المؤتمر', en: 'adopted by the conference', fr: 'adoptée par la conférence' },
  endorsed: { ar: 'أقرها القرار', en: 'endorsed by resolution', fr: 'entérinée par la résolution' },
};
