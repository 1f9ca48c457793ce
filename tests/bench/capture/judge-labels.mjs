/** How many labels of many screens were masked by mistake. */

/**
 * Each different label counts once: a menu of thirty entries is on every screen, and is no proof thirty times over.
 *
 * @param {Array<{ name: string, labels: Array<{ label: string, masked: string | null }> }>} screens Of `harvestLabels`.
 * @return {{ labels: number, masked: Array<{ label: string, masked: string, screen: string }>, share: number }} How many there are, which are masked, and their share from 0 to 1.
 */
export function judgeLabels( screens ) {
	const labels = new Map();
	for ( const { name, labels: found } of screens ) {
		for ( const { label, masked } of found ) {
			const before = labels.get( label );
			labels.set( label, {
				label,
				masked: before?.masked ?? masked,
				screen: before?.masked ? before.screen : name,
			} );
		}
	}
	const masked = [ ...labels.values() ].filter( ( one ) => one.masked );
	return {
		labels: labels.size,
		masked,
		share: Math.round( ( masked.length / labels.size ) * 1e5 ) / 1e5,
	};
}
