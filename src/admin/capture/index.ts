/** Capture: freeze the page at the click, masked; paint it while the owner writes; pick a field. The room's only public file. */
export { freeze } from './freeze.ts';
export { paint } from './paint.ts';
export { prepare } from './prepare.ts';
export { describeScreen } from './screen/describe-screen.ts';
export { describeField } from './field/describe-field.ts';
export { pickField } from './field/pick-field.ts';
export type { PickFieldLabels, PickFieldOptions } from './field/pick-field.ts';
export type { Place } from './field/field-box.ts';
export type { MaskRule } from './masking/mask-rule.ts';
export type {
	Box,
	Decorate,
	FreezeOptions,
	Frozen,
	PaintOptions,
	PickedField,
	Picture,
	ScreenDescription,
} from './types.ts';
