/** What a run measured, as its document shows it. */

const times = ( other, ours ) => `${ ( other / ours ).toFixed( 1 ) }×`;

const looksOf = ( like ) =>
	like
		? `${ like.pixelmatch } | ${ like.ssim } | ${ like.worst.ssim } at ${ like.worst.x },${ like.worst.y }`
		: '– | – | –';

/** What two pictures leave behind, and ours what each further one does. */
const heapOf = ( { heap_growth: two, heap_further: further } ) =>
	Math.round( two / 1000 ) +
	( typeof further === 'number'
		? `, then ${ Math.round( further / 1000 ) }`
		: '' );

function rowOf( screen, tool, result, ours ) {
	if ( result.failed ) {
		return `| ${ screen } | ${ tool } | ${
			result.failed
		} | – | – | – | – | – | ${ looksOf( result.likeness ) } |`;
	}
	const faster = ( kind ) =>
		tool === 'deskside' || ours.failed
			? ''
			: ` (${ times( result[ kind ].ready_ms, ours[ kind ].ready_ms ) })`;
	return `| ${ screen } | ${ tool } | ${ result.cold.ready_ms }${ faster(
		'cold'
	) } | ${ result.warm.ready_ms }${ faster( 'warm' ) } | ${
		result.cold.freeze_ms || '–'
	} | ${ result.cold.longest_task_ms } | ${ Math.round(
		result.bytes / 1000
	) }${ result.partial ? ' (partial)' : '' } | ${ heapOf(
		result
	) } | ${ looksOf( result.likeness ) } |`;
}

/**
 * The results as Markdown.
 *
 * @param {{ rows: Object[], machine: Object }} result Of the bench.
 * @param {string[]} missed Sentences of the goals that were missed.
 * @return {string} Table, machine, and what was missed.
 */
export function resultsAsMarkdown( { rows, machine }, missed ) {
	const lines = rows.flatMap( ( { screen, tools } ) =>
		Object.entries( tools ).map( ( [ tool, result ] ) =>
			rowOf(
				`${ screen }, ${ tools.deskside.nodes ?? '?' } nodes`,
				tool,
				result,
				tools.deskside
			)
		)
	);
	return [
		`Rounds: ${ machine.rounds }. WordPress ${
			machine.wordpress
		}, Chromium ${ machine.browser }, commit ${
			machine.commit
		}. Load average ${ machine.load_average.join( ', ' ) } on ${
			machine.processors
		} processors: where it is higher than that number, other work ran beside, and milliseconds are too many. In brackets: how many times as long as Deskside.`,
		'',
		'| screen | tool | cold ms | warm ms | freeze ms | longest task ms | kB | heap kB | pixelmatch | SSIM | worst window |',
		'|---|---|---|---|---|---|---|---|---|---|---|',
		...lines,
		'',
		missed.length
			? `Goals missed in this run:\n\n${ missed
					.map( ( line ) => `- ${ line }` )
					.join( '\n' ) }`
			: 'Every goal was reached in this run.',
	].join( '\n' );
}
