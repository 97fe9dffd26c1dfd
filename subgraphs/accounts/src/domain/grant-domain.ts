import { invalidInput } from '@hoso/shared/common-refusals.ts';

/** Domains a grant may be narrowed to: the first words of permissions. */
const DOMAINS = ['accounts', 'organization', 'personnel', 'payroll', 'training'];

/** Refuses a domain that there is none of; null for one there is, or for none. */
export const refuseDomain = (domain: string | null | undefined) =>
  domain == null || DOMAINS.includes(domain)
    ? null
    : invalidInput(
        'domain',
        domain,
        `"domain" phải là một trong ${DOMAINS.join(', ')}, nhận được "${domain.slice(0, 40)}": hãy chọn lại hoặc bỏ trống.`,
        `"domain" must be one of ${DOMAINS.join(', ')}, got "${domain.slice(0, 40)}": choose again or leave it out.`,
      );
