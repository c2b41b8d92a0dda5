/** Row type of each schema type: what a resolver returns for it and receives as its parent. */
export const mappers = {
  User: '../entities/user.ts#UserRow',
  AuditRecord: '../entities/audit-record.ts#AuditRecordRow',
  ApiKey: '../entities/api-key.ts#ApiKeyRow',
  Tenant: '../entities/tenant.ts#TenantRow',
  Export: '../entities/export.ts#ExportRow',
};

export const contextType = '../services/services.ts#ResolverContext';
