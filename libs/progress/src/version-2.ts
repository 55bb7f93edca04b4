import { inPlace, speakerOf } from '#register';
import { commonRules } from './common-rules.words.js';
import type { Rules } from './rules.js';

/** By which figures are read. */
export const version2: Rules = {
  version: 2,
  inWords: [
    commonRules.onTheDay,
    {
      ar: 'لا تُحسب الوقائع السابقة لاعتماد القرار ولا ما يُحتمل أن يكون سابقاً له، ولا النوايا ولا تجديد الولاية؛ وهي تُعرض مع بيان السبب.',
      en: 'Facts before the resolution, facts that may have been before it, intentions and renewed mandates are not counted; they are shown with the reason.',
      fr: 'Les faits antérieurs à la résolution ou qui peuvent l’être, les intentions et les renouvellements de mandat ne sont pas comptés ; ils sont indiqués avec le motif.',
    },
    {
      ar: 'الخطوات: تُستوفى كل خطوة بأول واقعة مدرجة لها، ولا تستوفي الواقعة الواحدة إلا خطوة واحدة، هي التي سمّاها الإجراء إن سمّى خطوة؛ والرقم هو مجموع أوزان الخطوات المستوفاة من مجموع الأوزان كلها.',
      en: 'Steps: each is met by the first fact listed for it, and one fact meets one step, the one that its action names if it names one; the figure is the weight of the steps met out of the weight of all.',
      fr: 'Étapes : chacune est franchie par le premier fait prévu pour elle, et un fait ne franchit qu’une étape, celle que nomme son action si elle en nomme une ; le chiffre est le poids des étapes franchies sur le poids total.',
    },
    commonRules.target,
    {
      ar: 'الالتزام السنوي: الرقم هو السنوات التي عُقد فيها من السنوات المقررة أو المستوفاة؛ ولا رقم إذا لم يُقيَّد شيء عن سنة مقررة. وما قُيِّد أنه لم يُعقد يبقى ضمن السنوات المقررة. وإذا لم يُقيَّد شيء عن آخر سنة مقررة وقُيِّد عن سنة قبلها، قيل ذلك: متى عُقد آخر مرة، وعن أي سنوات لم يُقيَّد شيء.',
      en: 'Yearly: years held out of years due or already met; no figure where nothing is on record for a year due. A year recorded as not held stays among those due. Where nothing is on record for the last year due and something is for an earlier one, it is said so: when it was last held, and for which years nothing is on record.',
      fr: 'Annuel : années où la réunion s’est tenue, sur années échues ou déjà satisfaites ; aucun chiffre si rien n’est inscrit pour une année échue. Une année où la réunion est consignée comme non tenue reste parmi les années échues. Si rien n’est inscrit pour la dernière année échue et qu’une année antérieure l’est, cela est dit : quand elle s’est tenue pour la dernière fois, et pour quelles années rien n’est inscrit.',
    },
    commonRules.eachParty,
    commonRules.openEnded,
    commonRules.noInformation,
    {
      ar: 'يُشار إلى حلول الموعد منذ اليوم التالي لتاريخ انقضى دون أن يثبت السجل الوفاء، أو لسنة انقضت ولم يُقيَّد عنها شيء، ما لم يكن تقييم نافذ قد اعتبر الالتزام غير منطبق أو حلّ محله غيره.',
      en: 'That a date has passed is noted from the day after a date that passed without being met on record, or a year that ended with nothing on record for it, unless an assessment in effect finds the commitment not applicable or superseded.',
      fr: 'L’échéance passée est signalée dès le lendemain d’une date dépassée sans réalisation inscrite ou d’une année achevée sans rien d’inscrit, sauf si une appréciation en vigueur juge l’engagement sans objet ou remplacé.',
    },
    {
      ar: 'البيانات والتقييمات تُعرض إلى جانب الحالة المحسوبة ولا تغيّر أي رقم. ويُقارَن آخر بيان لكل متحدث ذكر فيه حالة، دون ما حلّ محله بيان آخر له.',
      en: 'Statements and assessments stand beside the computed status and change no figure. Of each speaker the latest statement that names a status is compared, without those that another of the same speaker took the place of.',
      fr: 'Les déclarations et les appréciations figurent à côté de l’état calculé et ne modifient aucun chiffre. De chaque orateur, c’est la dernière déclaration nommant un état qui est comparée, sans celles qu’une autre du même orateur a remplacées.',
    },
    commonRules.paragraph,
  ],
  beforeAdoption(fact, adopted) {
    if (fact.latest < adopted.latest) return 'before-resolution';
    return fact.earliest === null || fact.earliest < (adopted.earliest ?? adopted.latest)
      ? 'may-precede-resolution'
      : null;
  },
  stepsOfOneFact: 1,
  stepsOpenTo: (steps, named) =>
    steps.filter(({ key, onlyIfNamed }) => (named.length === 0 ? onlyIfNamed !== true : named.includes(key))),
  recurringStatus(dueOrMet) {
    const states = dueOrMet.map(({ state }) => state);
    const last = states.at(-1);
    if (last === 'held') return 'ongoing';
    if (last === 'not-held') return 'interrupted';
    return states.some((state) => state === 'held' || state === 'not-held') ? 'earlier-only' : 'no-information';
  },
  // That a period passed without is known where it was recorded as not held: the status says so where it is the last, and the figure.
  isAwaited: ({ state }) => state === 'no-record',
  compared: (statements) => [
    ...new Map(
      inPlace(statements)
        .filter(({ status }) => status !== null)
        .map((each) => [speakerOf(each), each] as const),
    ).values(),
  ],
  endsDuty: (standing) => standing?.status === 'not-applicable' || standing?.status === 'superseded',
};
