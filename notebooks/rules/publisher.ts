/** Whether *url* is a page of Microsoft’s, or the text of one in the repositories of its documentation. */
export function isMicrosofts(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const {hostname, pathname} = new URL(url);
  if (hostname === "github.com") return /^\/(?:MicrosoftDocs|Azure)\//i.test(pathname);
  return /(?:^|\.)(?:microsoft|azure)\.com$/.test(hostname);
}
