export interface User {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly birthday: number;
}

export interface Product {
  readonly upc: string;
  readonly name: string;
  readonly price: number;
  readonly weight: number;
  readonly inStock: boolean;
}

export interface Review {
  readonly id: string;
  readonly body: string;
  /** UPC of the product. */
  readonly upc: string;
  /** Id of the user who wrote it. */
  readonly author: string;
}

interface Rows {
  readonly users: readonly User[];
  readonly products: readonly Product[];
  readonly reviews: readonly Review[];
}

/** A shop: all the data of one answer. */
export interface World extends Rows {
  user(id: string): User | undefined;
  product(upc: string): Product | undefined;
  review(id: string): Review | undefined;
  reviewsBy(userId: string): readonly Review[];
  reviewsOf(upc: string): readonly Review[];
  shippingEstimate(product: Pick<Product, 'price' | 'weight'>): number;
}

export function worldOfRows(rows: Rows): Omit<World, 'shippingEstimate'> {
  const users = new Map(rows.users.map((user) => [user.id, user]));
  const products = new Map(rows.products.map((product) => [product.upc, product]));
  const reviews = new Map(rows.reviews.map((review) => [review.id, review]));
  const byAuthor = Map.groupBy(rows.reviews, ({ author }) => author);
  const byProduct = Map.groupBy(rows.reviews, ({ upc }) => upc);
  return {
    ...rows,
    user: (id) => users.get(id),
    product: (upc) => products.get(upc),
    review: (id) => reviews.get(id),
    reviewsBy: (userId) => byAuthor.get(userId) ?? [],
    reviewsOf: (upc) => byProduct.get(upc) ?? [],
  };
}
