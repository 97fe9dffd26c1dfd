import { useEditorContext } from '@graphiql/react';
import { setNonce } from 'get-nonce';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { StrictMode, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { exampleVariables } from '../src/example-variables.ts';
import { askGraph, type DemoAccount, demoSession, type GraphAnswer } from './demo-session.ts';
import 'graphiql/style.css';
import './explorer.css';

type Example = { readonly name: string; readonly query: string };

const ACCOUNT = 'hoso:account';
const NOBODY = '';

/** The date in Hà Nội, as YYYY-MM-DD. */
const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

const tabOf = ({ query }: Example, account: DemoAccount | undefined) => {
  const variables = exampleVariables(query, account, today);
  return { query, variables: Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : '' };
};

const OpenExample = ({ examples, account }: { examples: readonly Example[]; account: DemoAccount | undefined }) => {
  const editors = useEditorContext({ nonNull: true });
  const open = (name: string) => {
    const { query, variables } = tabOf(
      examples.find((one) => one.name === name)!,
      account,
    );
    editors.addTab();
    // The new tab is the active one with the next turn.
    setTimeout(() => {
      editors.queryEditor?.setValue(query);
      editors.variableEditor?.setValue(variables);
    });
  };
  return (
    <select aria-label="Mở một truy vấn mẫu" value="" onChange={({ target }) => open(target.value)}>
      <option value="">Mở truy vấn mẫu …</option>
      {examples.map(({ name }) => (
        <option key={name}>{name}</option>
      ))}
    </select>
  );
};

type AccountChoice = { accounts: readonly DemoAccount[]; login: string; choose: (login: string) => void };

const ChooseAccount = ({ accounts, login, choose }: AccountChoice) =>
  accounts.length === 0 ? (
    <span title="Danh sách tài khoản dùng thử chỉ mở trên chính máy chạy hoso. Hãy đăng nhập bằng signIn, rồi đặt header Authorization: Bearer …">
      Không có tài khoản dùng thử ở đây
    </span>
  ) : (
    <select aria-label="Hỏi với tài khoản" value={login} onChange={({ target }) => choose(target.value)}>
      <option value={NOBODY}>Không đăng nhập</option>
      {accounts.map((one) => (
        <option key={one.login} value={one.login} title={`${one.note} (${one.unitName})`}>
          {one.login}: {one.note}
        </option>
      ))}
    </select>
  );

const session = demoSession();

/** Asks as the chosen account; a header typed by hand goes before it. */
const ask = async (request: object, headers: Record<string, unknown> = {}, account: DemoAccount | undefined): Promise<GraphAnswer> => {
  const given = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
  if (account && given['authorization'] === undefined) given['authorization'] = `Bearer ${await session.tokenOf(account)}`;
  return askGraph(request, given);
};

const Explorer = ({ accounts, examples }: { accounts: readonly DemoAccount[]; examples: readonly Example[] }) => {
  const [login, setLogin] = useState(() => localStorage.getItem(ACCOUNT) ?? accounts[0]?.login ?? NOBODY);
  const account = accounts.find((one) => one.login === login);
  const choose = (next: string) => {
    localStorage.setItem(ACCOUNT, next);
    setLogin(next);
  };
  // One fetcher for good, which looks up who is chosen: with another fetcher GraphiQL would ask for the schema once more.
  const chosen = useRef(account);
  chosen.current = account;
  const [fetcher] = useState(
    () => (request: object, options?: { headers?: Record<string, unknown> }) => ask(request, options?.headers, chosen.current),
  );
  return (
    <GraphiQL fetcher={fetcher as GraphiQLProps['fetcher']} defaultTabs={examples.map((example) => tabOf(example, account))}>
      <GraphiQL.Logo>
        <div className="hoso-bar">
          <OpenExample examples={examples} account={account} />
          <ChooseAccount accounts={accounts} login={account?.login ?? NOBODY} choose={choose} />
        </div>
      </GraphiQL.Logo>
    </GraphiQL>
  );
};

const read = async <T,>(file: string): Promise<readonly T[]> => {
  const answer = await fetch(`/explorer/${file}`);
  return answer.ok ? ((await answer.json()) as readonly T[]) : [];
};

setNonce(document.querySelector('meta[name=nonce]')!.getAttribute('content')!);
const [accounts, examples] = await Promise.all([read<DemoAccount>('demo-accounts.json'), read<Example>('examples.json')]);
createRoot(document.getElementById('explorer')!).render(
  <StrictMode>
    <Explorer accounts={accounts} examples={examples} />
  </StrictMode>,
);
