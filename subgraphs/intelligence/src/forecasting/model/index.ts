export { actualOf } from './actual.ts';
export { type Forecast, forecaster } from './forecast.ts';
export type { ForecastDeal } from './forecast-deal.ts';
export { type Period, periodOf } from './period.ts';
export type { ForecastKind, Question } from './windows.ts';
