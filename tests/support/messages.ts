import { randomUUID } from 'node:crypto';
import { fingerprint, unchanged } from './fingerprint.ts';
import type { Anything, Ask, TestGraph } from './graph.ts';

const USER_ERROR = '... on UserError { message }';
const NEWS =
  'id kind state title body version opensOn closesOn withdrawnBecause readAt unit { id } files { id name mediaType size sha256 }';
const CONVERSATION = 'id name unreadCount participants { account { login } addedBy { login } leftAt readNo }';

const ANSWERS: Record<string, string> = {
  sendMessage: `... on MessageSent { recipientCount sent { id threadId subject body sentAt } } ... on UnitWithoutHolder { unitId }`,
  startConversation: `... on ConversationChanged { conversation { ${CONVERSATION} } } ... on ConversationFull { most }`,
  postToConversation: '... on ConversationPosted { post { no body author { login } } }',
  addToConversation: `... on ConversationChanged { conversation { ${CONVERSATION} } } ... on ConversationFull { most }`,
  leaveConversation: '... on ConversationLeft { conversationId }',
  markConversationRead: `... on ConversationChanged { conversation { ${CONVERSATION} } }`,
  openMessages: '... on MessagesOpened { messages { id subject body readAt sender { login } } }',
  withdrawMessage: '... on MessageWithdrawn { withdrawn { id } } ... on MessageNotWithdrawable { readBy }',
  draftNews: `... on NewsChanged { news { ${NEWS} } }`,
  reviseNews: `... on NewsChanged { news { ${NEWS} } } ... on NewsNotInState { state } ... on VersionConflict { currentVersion }`,
  publishNews: `... on NewsChanged { news { ${NEWS} } } ... on NewsNotInState { state } ... on VersionConflict { currentVersion } ... on SamePerson { taken }`,
  withdrawNews: `... on NewsChanged { news { ${NEWS} } } ... on NewsNotInState { state } ... on VersionConflict { currentVersion }`,
  addNewsFile: `... on NewsFileAdded { news { ${NEWS} } file { id name mediaType size sha256 } } ... on NewsNotInState { state }`,
  markNewsRead: '... on NewsMarkedRead { news { id readAt } }',
  announceMaintenance: '... on MaintenanceAnnounced { maintenance { id startsAt endsAt text } }',
  cancelMaintenance: '... on MaintenanceCancelled { maintenanceId }',
  removeNewsFile: `... on NewsChanged { news { ${NEWS} } } ... on NewsNotInState { state } ... on SamePerson { taken }`,
  setMailAddress: '... on MailAddressSet { address }',
  requeueMails: '... on MailsRequeued { mails { id state attempts } } ... on MailNotDead { mailId state }',
};
const FIELD: readonly string[] = ['announceMaintenance', 'setMailAddress'];

/** Does one of the operations of this theme; answers its result, or the code of its error. */
export const doing = async (ask: Ask, operation: string, input: object): Promise<Anything> => {
  const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input!`;
  const found = FIELD.includes(operation) ? '' : '... on NotFound { field }';
  const { data, errors } = await ask(
    `mutation ($input: ${type}) { ${operation}(input: $input) { __typename ${ANSWERS[operation]!} ${USER_ERROR} ... on InvalidInput { field value } ${found} } }`,
    { input: { requestId: randomUUID(), ...input } },
  );
  return data?.[operation] ?? errors![0]!.extensions.code;
};

const TABLES = [
  'message',
  'message_text',
  'message_recipient',
  'news',
  'news_file',
  'news_reading',
  'maintenance',
  'mail',
  'mail_address',
  'conversation',
  'conversation_part',
  'conversation_post',
];
/** Does what is refused, and sees that it left everything as it was. */
export const refusedMessages = (graph: () => TestGraph) =>
  unchanged(() => fingerprint(graph().database.bootstrap, [...TABLES.map((table) => `accounts.${table}`), 'accounts.audit_entry']));

export const nodes = (connection: Anything): Anything[] => connection.edges.map(({ node }: Anything) => node);

/** One thing of the viewer. */
export const ofViewer = async (ask: Ask, selection: string): Promise<Anything> => {
  const { data, errors } = await ask(`{ viewer { ${selection} } }`);
  if (!data?.['viewer']) throw new Error(JSON.stringify(errors));
  return data['viewer'];
};
