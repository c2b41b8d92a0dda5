/** Row type of each schema type: what a resolver returns for it and receives as its parent. */
export const mappers = {
  WebhookEndpoint: '../entities/endpoint.ts#EndpointRow',
  WebhookDelivery: '../entities/delivery.ts#DeliveryRow',
  WebhookAttempt: '../entities/delivery.ts#Attempt',
};

export const contextType = '../services/services.ts#ResolverContext';
