/**
 * What a page shows beside its first view: parts of an address for each value of a word in it, and searches that open
 * something. A pattern that is not here has one view.
 */
export const values: Record<string, readonly string[]> = {
  answer: ['certificate', 'no-certificate', 'question', 'contest', 'done'],
  questionKind: ['owner', 'affected'],
};

export const searches: Record<string, readonly string[]> = {
  '/o/:organisation': ['', '?by=category', '?by=question'],
  '/o/:organisation/suppliers': ['', '?q=b&state=gap&level=QM20', '?q=nobody-is-called-this'],
  '/o/:organisation/requests': ['', '?show=all'],
  '/o/:organisation/access': ['', '?area=ot'],
  '/o/:organisation/contracts': ['', '?show=all'],
  '/o/:organisation/questions': ['', '?closed=1'],
  '/o/:organisation/triage': ['', '?by=kind'],
  // Without anybody chosen it leads on to the next service.
  '/o/:organisation/classify': ['?id=:supplierId&id=:otherSupplierId'],
  '/o/:organisation/audit-trail': ['', '?what=export'],
};
