type Reason = 'BEFORE' | 'AFTER' | 'ESCALATED';
const WORDS: Readonly<Record<Reason, string>> = {
  AFTER: 'đã trễ hạn',
  BEFORE: 'sắp đến hạn',
  ESCALATED: 'của đơn vị cấp dưới đã trễ hạn',
};

/** What a notice says in one sentence: how many of what, the worst first. */
export const noticeSummary = (items: readonly { readonly reason: Reason }[]): string => {
  const parts = (['AFTER', 'ESCALATED', 'BEFORE'] as const).flatMap((reason) => {
    const count = items.filter((item) => item.reason === reason).length;
    return count > 0 ? [`${count} việc ${WORDS[reason]}`] : [];
  });
  return `${parts.join(', ')}.`;
};
