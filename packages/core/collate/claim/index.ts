export * from './claim.ts';
export * from './containment.ts';
export * from './gather.ts';
export * from './reading.ts';
export * from './same-scene.ts';
export * from './scene.ts';
export * from './size.ts';
export * from './side.ts';
