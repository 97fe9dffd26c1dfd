import { type Access, can, signedIn } from '@hoso/shared/access.ts';

/** Who may call what. Rows are the database's to decide; a field with a permission of its own has a table of its own. */
export const access: Access = {
  Query: {
    legalToday: signedIn,
    person: can('personnel.directory.read'),
    people: can('personnel.directory.read'),
    signerFor: can('personnel.directory.read'),
  },
  Mutation: {
    appointPerson: can('personnel.assignment.write'),
    movePerson: can('personnel.assignment.write'),
    importStaff: can('personnel.record.write'),
    addPost: can('personnel.assignment.write'),
    endPost: can('personnel.assignment.write'),
    endAssignment: can('personnel.assignment.write'),
    cancelPost: can('personnel.assignment.write'),
    setManagingAuthority: can('personnel.management.write'),
  },
  entities: {
    Person: can('personnel.directory.read'),
    Unit: can('personnel.directory.read'),
    JobPosition: can('personnel.directory.read'),
  },
  fields: {
    Person: {
      dateOfBirth: can('personnel.record.read'),
      gender: can('personnel.record.read'),
      joinedOn: can('personnel.record.read'),
      identityNumber: can('personnel.identity.read'),
    },
    Assignment: { decision: can('personnel.record.read'), ending: can('personnel.record.read') },
  },
};
