import { commonRules } from './common-rules.words.js';
import type { Rules } from './rules.js';

/** As figures were read until version 2 came: kept as it was, for what was said by it. */
export const version1: Rules = {
  version: 1,
  inWords: [
    commonRules.onTheDay,
    {
      ar: 'لا تُحسب الوقائع السابقة لاعتماد القرار ولا النوايا ولا تجديد الولاية؛ وهي تُعرض مع بيان السبب.',
      en: 'Facts before the resolution, intentions and renewed mandates are not counted; they are shown with the reason.',
      fr: 'Les faits antérieurs à la résolution, les intentions et les renouvellements de mandat ne sont pas comptés ; ils sont indiqués avec le motif.',
    },
    {
      ar: 'الخطوات: تُستوفى كل خطوة بأول واقعة مدرجة لها، والرقم هو مجموع أوزان الخطوات المستوفاة من مجموع الأوزان كلها.',
      en: 'Steps: each is met by the first fact listed for it; the figure is the weight of the steps met out of the weight of all.',
      fr: 'Étapes : chacune est franchie par le premier fait prévu pour elle ; le chiffre est le poids des étapes franchies sur le poids total.',
    },
    commonRules.target,
    {
      ar: 'الالتزام السنوي: الرقم هو السنوات التي عُقد فيها من السنوات المستحقة أو المستوفاة؛ ولا رقم إذا خلت سنة مستحقة من أي سجل. وما سُجّل أنه لم يُعقد يبقى ضمن السنوات المستحقة.',
      en: 'Yearly: years held out of years due or already met; no figure where a year due has no record. A year recorded as not held stays among those due.',
      fr: 'Annuel : années où la réunion s’est tenue, sur années échues ou déjà satisfaites ; aucun chiffre si une année échue est sans trace. Une année où la réunion est consignée comme non tenue reste parmi les années échues.',
    },
    commonRules.eachParty,
    commonRules.openEnded,
    commonRules.noInformation,
    {
      ar: 'يُشار إلى الاستحقاق منذ اليوم التالي لتاريخ أو فترة انقضت دون أن يثبت السجل الوفاء.',
      en: 'Due is noted from the day after a date or period that ended without being met on record.',
      fr: 'L’échéance est signalée dès le lendemain d’une date ou d’une période achevée sans réalisation consignée.',
    },
    {
      ar: 'البيانات والتقييمات تُعرض إلى جانب الحالة المحسوبة ولا تغيّر أي رقم.',
      en: 'Statements and assessments stand beside the computed status and change no figure.',
      fr: 'Les déclarations et les appréciations figurent à côté de l’état calculé et ne modifient aucun chiffre.',
    },
    commonRules.paragraph,
  ],
  // What can have been on the last day of the adoption counts, whenever else it can have been.
  beforeAdoption: (fact, adopted) => (fact.latest < adopted.latest ? 'before-resolution' : null),
  stepsOfOneFact: Number.POSITIVE_INFINITY,
  stepsOpenTo: (steps) => steps,
  recurringStatus(dueOrMet) {
    const last = dueOrMet.at(-1)?.state;
    return last === 'held' ? 'ongoing' : last === 'not-held' ? 'interrupted' : 'no-information';
  },
  // A period recorded as not held is not met on record either.
  isAwaited: ({ state }) => state !== 'held',
  compared: (statements) => statements,
  endsDuty: () => false,
};
