import { addStyle } from './add-style.ts';
import type { CopyJob } from './copy-job.ts';

/** A page with more running animations than this is decoration. */
const LIMIT = 60;
/** What animations change most; the rest of them ends where the style sheets say. */
const PROPERTIES = [
	'opacity',
	'transform',
	'translate',
	'scale',
	'visibility',
	'clip-path',
];

/** Elements in the middle of a transition or animation are copied as they looked at the click. */
export function keepMotion( job: CopyJob ): void {
	const animations = job.doc.getAnimations?.() ?? [];
	for ( const animation of animations.slice( 0, LIMIT ) ) {
		const effect = animation.effect as KeyframeEffect | null;
		const live = effect?.pseudoElement ? null : effect?.target;
		const copy = live && job.pairs.get( live );
		if ( copy ) {
			const style = getComputedStyle( live );
			const now = PROPERTIES.map( ( name ) => [
				name,
				style.getPropertyValue( name ),
			] );
			addStyle( copy, {
				...Object.fromEntries( now ),
				animation: 'none',
				transition: 'none',
			} );
		}
	}
}
