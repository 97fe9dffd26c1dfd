export const mappers = {
  Person: './resolvers/person.ts#PersonReference',
  Pay: './repository/pays.ts#PayRow',
  PayrollMonth: './repository/months.ts#MonthRow',
  PayrollLine: './repository/months.ts#LineRow',
  PayrollLineItem: './repository/months.ts#ItemRow',
  Rank: './repository/catalogs.ts#RankRow',
  SalaryScale: './repository/catalogs.ts#ScaleRow',
  SalaryStep: './repository/catalogs.ts#StepRow',
  BaseSalary: './repository/catalogs.ts#BaseSalaryRow',
  PositionAllowance: './repository/catalogs.ts#PositionAllowanceRow',
};
