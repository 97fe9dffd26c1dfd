import { serverAudits } from 'graphql-http';

/** Ids of the GraphQL-over-HTTP audits that a server does not pass, each with its name and the reason it gave. */
export const failedAudits = async (url: string): Promise<Record<string, string>> => {
  const failed: Record<string, string> = {};
  for (const audit of serverAudits({ url })) {
    const result = await audit.fn();
    if (result.status !== 'ok') failed[result.id] = `${result.status}: ${result.name}: ${result.reason}`;
  }
  return failed;
};

/** What we leave out on purpose. No MUST is among them. */
export const leftOut: Readonly<Record<string, string>> = {
  '5A70': 'MAY accept GET: a link or an image on a foreign page could send it; programs post',
  D6D5: 'MAY take variables in GET: as above',
  '6A70': 'MAY take variables in GET: as above',
  '572B':
    'SHOULD answer 200 to a document that does not parse: 400 tells proxies and programs that nothing ran (the specification allows it)',
  FDE2: 'SHOULD answer 200 to a document that does not validate: as above',
  '7B9B': 'SHOULD answer 200 to a variable of the wrong form: as above',
};
