/** Row type of each schema type: what a resolver returns for it and receives as its parent. */
export const mappers = {
  Account: '../entities/account.ts#AccountRow',
  Contact: '../entities/contact.ts#ContactRow',
  ContactEmail: '../entities/contact-email.ts#ContactEmailRow',
  ContactPhone: '../entities/contact-phone.ts#ContactPhoneRow',
  ContactMerge: '../entities/contact-merge.ts#ContactMergeRow',
  Consent: '../entities/consent.ts#ConsentRow',
  Deal: '../entities/deal.ts#DealRow',
  DealStageChange: '../loaders/stage-history.ts#StageChange',
  Employee: '../entities/employee.ts#EmployeeRow',
  IdentityProposal: '../entities/identity-proposal.ts#IdentityProposalRow',
  IdentityReason: '@sophia/linkage#Reason',
  SourceIdentity: '../resolvers/source-identity.ts#KnownAs',
  SlackUser: '@sophia/subgraph-kit#Reference',
  GongUser: '@sophia/subgraph-kit#Reference',
  GongParty: '@sophia/subgraph-kit#Reference',
};
