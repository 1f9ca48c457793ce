export interface Fact {
	label: string;
	value: string;
}

interface Props {
	caption: string;
	facts: readonly Fact[];
}

/** Facts as two columns to read; values are somebody's text and stay text. */
export function FactTable( { caption, facts }: Props ) {
	return (
		<table className="deskside-facts">
			<caption>{ caption }</caption>
			<tbody>
				{ facts.map( ( { label, value }, index ) => (
					<tr key={ `${ index }-${ label }` }>
						<th scope="row">{ label }</th>
						<td dir="auto">{ value }</td>
					</tr>
				) ) }
			</tbody>
		</table>
	);
}
