/** What is posted for *accept under a rule*: the rule stands in the choice itself. */
export const byRule = (ruleId: string) => `rule:${ruleId}`;
export const ruleChoice = /^rule:([\w-]{1,64})$/;
