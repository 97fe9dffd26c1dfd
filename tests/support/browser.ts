/** A browser as far as a sign-in at a provider needs one: it keeps the cookies of a place and follows no redirect by itself. */
export const openBrowser = (gateway: string, publicOrigin: string) => {
  const cookies = new Map<string, string>();
  /** One GET. What is sent to the public address of the gateway goes where it listens, as through the proxy before it. */
  const get = async (address: string, headers: Record<string, string> = {}) => {
    const url = new URL(address, publicOrigin);
    const ours = url.origin === publicOrigin;
    const sent = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(ours ? new URL(url.pathname + url.search, gateway) : url, {
      redirect: 'manual',
      headers: { ...(ours && sent && { cookie: sent }), ...headers },
    });
    for (const line of ours ? answer.headers.getSetCookie() : []) {
      const [pair = '', ...attributes] = line.split('; ');
      const at = pair.indexOf('=');
      if (attributes.includes('Max-Age=0')) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  };
  return { get, cookies };
};
export type Browser = ReturnType<typeof openBrowser>;
