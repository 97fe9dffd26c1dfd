import { invalidInput } from '@hoso/shared/common-refusals.ts';

/** Checks an e-mail address of an office: plain letters, one @, a domain with a dot; null when it is one, or none is given. */
export const refuseAddress = (address: string | null) =>
  address === null || (address.length <= 254 && /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(address))
    ? null
    : invalidInput(
        'address',
        address,
        `"address" không phải địa chỉ thư điện tử, nhận được "${address.slice(0, 60)}": hãy nhập dạng ten@coquan.gov.vn, hoặc bỏ trống để thôi nhận thư.`,
        `"address" is no e-mail address, got "${address.slice(0, 60)}": write name@office.gov.vn, or leave it out to get no e-mail.`,
      );
