/** Whose judgement the record takes: the General Secretariat and its unit. What others say is a statement. */
const assessors = ['OIC-GS', 'OIC-SG', 'PCSU'];

export const mayAssess = (party: string): boolean => assessors.includes(party);
