import { type Access, can } from '@hoso/shared/access.ts';

/** Who may call what. Rows are the database's to decide. */
export const access: Access = {
  Query: {
    payrollMonth: can('payroll.month.read'),
    ranks: can('payroll.catalog.read'),
    salaryScales: can('payroll.catalog.read'),
    baseSalary: can('payroll.catalog.read'),
    positionAllowances: can('payroll.catalog.read'),
  },
  entities: { Person: can('payroll.pay.read') },
  // A line of a month leads to a person too, and the right to read months is another one.
  fields: { Person: { currentPay: can('payroll.pay.read'), pay: can('payroll.pay.read') } },
};
