export * from './activity.ts';
export * from './films.ts';
export * from './house.ts';
export * from './imports.ts';
export * from './listings.ts';
export * from './programme.ts';
export * from './texts.ts';
