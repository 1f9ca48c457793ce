/** Letters to add, drop, change or swap with their neighbour to make one word into the other; gives up beyond `most`. */
export function editDistance( a: string, b: string, most: number ): number {
	if ( Math.abs( a.length - b.length ) > most ) {
		return most + 1;
	}
	let before: number[] = [];
	let last = Array.from( { length: b.length + 1 }, ( _, at ) => at );
	for ( let i = 1; i <= a.length; i++ ) {
		const row = [ i ];
		for ( let j = 1; j <= b.length; j++ ) {
			const same = a[ i - 1 ] === b[ j - 1 ] ? 0 : 1;
			let least = Math.min(
				( last[ j ] ?? 0 ) + 1,
				( row[ j - 1 ] ?? 0 ) + 1,
				( last[ j - 1 ] ?? 0 ) + same
			);
			if ( a[ i - 1 ] === b[ j - 2 ] && a[ i - 2 ] === b[ j - 1 ] ) {
				least = Math.min( least, ( before[ j - 2 ] ?? 0 ) + 1 );
			}
			row.push( least );
		}
		before = last;
		last = row;
	}
	return last[ b.length ] ?? most + 1;
}
