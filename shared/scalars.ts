import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isDate, isPartialDate, isYearMonth } from './dates.ts';
import type { Message } from './refusal.ts';

/** A text scalar that accepts what `holds` accepts; the refusal names the value and the form wanted. */
const textScalar = (name: string, description: string, holds: (text: string) => boolean, form: Message) => {
  const read = (value: unknown): string => {
    if (typeof value === 'string' && holds(value)) return value;
    const shown = JSON.stringify(value)?.slice(0, 40);
    const message = { vi: `${name} phải là ${form.vi}, nhận được ${shown}.`, en: `${name} must be ${form.en}, got ${shown}.` };
    throw new GraphQLError(message.vi, { extensions: { code: 'BAD_USER_INPUT', message } });
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: read,
    parseLiteral: (node: ValueNode) =>
      read(node.kind === Kind.STRING ? node.value : node.kind === Kind.INT || node.kind === Kind.FLOAT ? Number(node.value) : null),
  });
};

/** Strict scalars, the same objects' reading rules on the gateway and on every subgraph. */
export const scalars = {
  Date: textScalar('Date', 'Ngày dương lịch dạng YYYY-MM-DD.', isDate, {
    vi: 'ngày có thật dạng "YYYY-MM-DD"',
    en: 'an existing date "YYYY-MM-DD"',
  }),
  PartialDate: textScalar('PartialDate', 'Ngày có thể chỉ biết năm hoặc tháng.', isPartialDate, {
    vi: '"YYYY", "YYYY-MM" hoặc "YYYY-MM-DD"',
    en: '"YYYY", "YYYY-MM" or "YYYY-MM-DD"',
  }),
  YearMonth: textScalar('YearMonth', 'Tháng dạng YYYY-MM.', isYearMonth, { vi: 'tháng dạng "YYYY-MM"', en: 'a month "YYYY-MM"' }),
  DateTime: textScalar(
    'DateTime',
    'Thời điểm theo ISO 8601, giờ UTC.',
    // PostgreSQL has no year 0, and nothing here was known before 1900.
    (text) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && text >= '1900' && !Number.isNaN(Date.parse(text)),
    {
      vi: 'thời điểm ISO 8601 giờ UTC, từ năm 1900',
      en: 'an ISO 8601 instant in UTC, 1900 or later',
    },
  ),
  Decimal: textScalar('Decimal', 'Số thập phân chính xác, viết thành chuỗi.', (text) => /^-?\d{1,15}(\.\d{1,6})?$/.test(text), {
    vi: 'số thập phân viết thành chuỗi, ví dụ "4.98"',
    en: 'a decimal as text, e.g. "4.98"',
  }),
};
